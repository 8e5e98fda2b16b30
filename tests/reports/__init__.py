"""Tests of the register on paper."""

"""Doors and adapters against moto, with recorded events."""

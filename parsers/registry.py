"""Finds document types, channel kinds and rules by walking their packages in sorted order."""

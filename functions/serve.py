"""HTTP: the register, upload, the review desk."""

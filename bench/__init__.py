"""What the product is measured by: accuracy on unseen documents, and speed as ratios taken in one run."""

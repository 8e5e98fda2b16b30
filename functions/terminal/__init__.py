"""What the `saraban` command shows people and programs."""

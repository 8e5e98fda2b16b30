"""The stack on one machine: every resource of template.yaml in moto, every function in this process."""

from typing import Final

REGION: Final = "ap-southeast-1"  # Singapore; any region would do, nothing leaves the machine
ACCOUNT: Final = "123456789012"  # the account that moto plays
STACK: Final = "saraban-local"

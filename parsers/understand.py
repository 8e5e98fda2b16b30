"""From a Reading to a Record."""

"""Builds of a synthetic archive timed against Hugo's, in pairs and in one sitting."""

"""What a change to the files means for readers: two archives compared, the one before and the one after."""

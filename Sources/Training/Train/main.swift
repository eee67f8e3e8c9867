// What this tool does is written by the step that follows.

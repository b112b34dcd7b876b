// Message templates: parse, check, render.

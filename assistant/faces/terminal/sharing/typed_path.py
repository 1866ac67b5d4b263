from assistant.faces.typed_path import is_there, read_path

__all__ = ["is_there", "read_path"]

namespace Azure;

public abstract class Response;

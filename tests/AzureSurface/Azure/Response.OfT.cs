namespace Azure;

public abstract class Response<T> : NullableResponse<T>;

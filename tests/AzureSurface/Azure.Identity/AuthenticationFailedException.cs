namespace Azure.Identity;

public class AuthenticationFailedException : Exception
{
    public AuthenticationFailedException(string message)
        : base(message) { }
}

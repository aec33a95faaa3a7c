namespace SchoolsDigital.Web.Forms;

/// <summary>Thrown by the content of an uploaded file while it is read: it will not arrive as a whole.</summary>
public sealed class UploadException : IOException
{
    /// <summary>An upload that broke off.</summary>
    public UploadException()
        : this(UploadFault.BrokenOff) { }

    /// <summary>An upload that broke off, and what is known of it.</summary>
    public UploadException(string message)
        : base(message) { }

    /// <summary>An upload that broke off, what is known of it, and what was thrown.</summary>
    public UploadException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>An upload that fails for a reason.</summary>
    public UploadException(UploadFault fault, Exception? cause = null)
        : base($"The upload does not arrive: {fault}.", cause) => Fault = fault;

    /// <summary>Why.</summary>
    public UploadFault Fault { get; } = UploadFault.BrokenOff;
}

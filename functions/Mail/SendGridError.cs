using System.Globalization;

namespace SchoolsDigital.Functions.Mail;

/// <summary>One of the errors that SendGrid names.</summary>
/// <param name="Field">Which field it is about, such as <c>personalizations.3.to.0.email</c>; null for none.</param>
/// <param name="Message">What is wrong with it.</param>
internal sealed record SendGridError(string? Field, string Message)
{
    /// <summary>The place of the one recipient that it is about; null where it is about the request.</summary>
    public int? Recipient =>
        Field?.Split('.') is ["personalizations", var place, ..]
        && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <inheritdoc/>
    public override string ToString() => Field is null ? Message : $"{Field}: {Message}";
}

namespace SchoolsDigital.Azure.Tests.Mail;

/// <summary>An error as the API names it.</summary>
public sealed record SendGridServerError(string? Field, string Message, int Status = 400);

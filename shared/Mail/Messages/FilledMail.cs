namespace SchoolsDigital.Mail.Messages;

/// <summary>What one recipient gets, with every placeholder filled and encoded for its place.</summary>
public sealed record FilledMail(string Subject, string Text, string Html, string? UnsubscribeLink);

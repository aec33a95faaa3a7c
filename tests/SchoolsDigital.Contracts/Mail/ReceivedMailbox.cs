namespace SchoolsDigital.Contracts.Mail;

/// <summary>An address as whoever received the mail sees it.</summary>
public sealed record ReceivedMailbox(string Address, string? Name);

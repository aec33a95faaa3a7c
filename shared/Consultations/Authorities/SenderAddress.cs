namespace SchoolsDigital.Consultations.Authorities;

/// <summary>Who a mail is from, as mail programs show it.</summary>
public sealed record SenderAddress(string Name, string Email);

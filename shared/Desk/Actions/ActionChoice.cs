namespace SchoolsDigital.Desk.Actions;

/// <summary>One of several things that an order may be about.</summary>
/// <param name="Value">Its id.</param>
/// <param name="Text">What people read.</param>
public sealed record ActionChoice(string Value, string Text);

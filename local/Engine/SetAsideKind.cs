namespace SchoolsDigital.Local.Engine;

/// <summary>What was set aside. The numbers are stored.</summary>
public enum SetAsideKind
{
    /// <summary>An event whose payload is not what the workflow waits for.</summary>
    Event = 0,

    /// <summary>An activity that this program does not know, whose input it cannot read, or that it has died of too often.</summary>
    Activity = 1,
}

namespace SchoolsDigital.Schools.Contacts;

/// <summary>What has become of a change to one contact.</summary>
public enum ContactEditOutcome
{
    /// <summary>It stands as was wanted, now or since an earlier press.</summary>
    Saved,

    /// <summary>The school has another contact with this address.</summary>
    AddressTaken,

    /// <summary>The school has as many contacts as one may have.</summary>
    TooMany,

    /// <summary>The contact was removed since.</summary>
    Gone,
}

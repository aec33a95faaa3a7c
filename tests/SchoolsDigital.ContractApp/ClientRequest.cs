namespace SchoolsDigital.ContractApp;

/// <summary>The methods of the port to workflows.</summary>
public enum ClientRequest
{
    Start,
    RaiseEvent,
    Get,
    Query,
    WaitForEnd,
    Suspend,
    Resume,
    Terminate,
    Purge,
}

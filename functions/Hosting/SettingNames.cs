namespace SchoolsDigital.Functions.Hosting;

/// <summary>
/// Every setting that the code reads, by the name under which configuration knows it; an application setting has two
/// underscores for each colon. A test compares them with the sample settings and the infrastructure.
/// </summary>
public static class SettingNames
{
    /// <summary>Where people reach the service; links in mails begin with it.</summary>
    public const string Address = "Service:Address";

    /// <summary>Who runs the consultations, as pages say it where no round is known.</summary>
    public const string AuthorityName = "Service:AuthorityName";

    /// <summary>Where people write to.</summary>
    public const string ContactEmail = "Service:ContactEmail";

    /// <summary>The connection string of the tables and files, for a computer without an identity.</summary>
    public const string StorageConnection = "Storage:ConnectionString";

    /// <summary>The address of the tables, reached by the host's identity.</summary>
    public const string TablesAddress = "Storage:TableServiceUri";

    /// <summary>The address of the files, reached by the host's identity.</summary>
    public const string FilesAddress = "Storage:BlobServiceUri";

    /// <summary>The keys that links are signed with, see <see cref="KeySettings"/>.</summary>
    public const string LinkKeys = "Keys:Links";

    /// <summary>The secret that hides whose a response is, in Base64.</summary>
    public const string ResponseSecret = "Keys:Responses";

    /// <summary>The key that SendGrid knows us by.</summary>
    public const string SendGridKey = "SendGrid:ApiKey";

    /// <summary>Where SendGrid takes mail: in the EU or in the US.</summary>
    public const string SendGridHost = "SendGrid:Host";

    /// <summary>The key that SendGrid's reports are checked with; empty where it does not report.</summary>
    public const string SendGridWebhookKey = "SendGrid:WebhookKey";

    /// <summary>The Entra tenant whose people may sign in to the desk.</summary>
    public const string SignInTenant = "SignIn:TenantId";

    /// <summary>The Application Insights that logs go to; empty where they go nowhere. Not the platform's own name, by which it would send addresses there.</summary>
    public const string TelemetryConnection = "Telemetry:ConnectionString";
}

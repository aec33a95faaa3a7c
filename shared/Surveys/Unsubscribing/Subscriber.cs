using SchoolsDigital.Rounds;
using SchoolsDigital.Schools.Contacts;

namespace SchoolsDigital.Surveys.Unsubscribing;

/// <summary>Who holds a link by which mail about surveys is stopped.</summary>
/// <param name="File">The round that it was sent in.</param>
/// <param name="Contact">The person; null where they are no contact of the school any more.</param>
internal sealed record Subscriber(RoundFile File, Contact? Contact)
{
    /// <summary>Whose mail it is about.</summary>
    public string Authority => File.Consultation.Authority.Name;
}

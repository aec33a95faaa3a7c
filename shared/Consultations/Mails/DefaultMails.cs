namespace SchoolsDigital.Consultations.Mails;

/// <summary>The words of the mails where the consultation file has none of its own.</summary>
internal static class DefaultMails
{
    private const string Signature = """


        ((sender)),
        ((authority))
        """;

    public static MailWording Of(RoundMail mail) =>
        mail switch
        {
            RoundMail.Invitation => new(
                "((title)): we would like to hear from ((school))",
                """
                Dear ((recipient))

                ((authority)) is asking its schools about ((title)). Your answers shape what happens next.

                Answer here by ((closes)):
                ((link))

                ((sharing))

                It takes about ((minutes)). ((coming-back))

                If you have a question, write to ((contact)).
                """ + Signature
            ),
            RoundMail.ReminderNotStarted => new(
                "Reminder: ((title)) is open until ((closes))",
                """
                Dear ((recipient))

                ((answered)) ((voices))

                Answer here by ((closes)):
                ((link))

                ((sharing))

                It takes about ((minutes)). If you have a question, write to ((contact)).
                """ + Signature
            ),
            RoundMail.ReminderStarted => new(
                "You have started ((title)): please finish it by ((closes))",
                """
                Dear ((recipient))

                Thank you for starting ((title)). Your answers are saved, and they count once you have sent them.

                Go on where you stopped, by ((closes)):
                ((link))

                If you have a question, write to ((contact)).
                """ + Signature
            ),
            RoundMail.ClosingSoon => new(
                "((title)) closes in ((days-left))",
                """
                Dear ((recipient))

                ((title)) closes at ((closes)). After that we cannot take answers any more. ((voices))

                ((answered))

                Answer here:
                ((link))

                ((sharing))
                """ + Signature
            ),
            RoundMail.ThankYou => new(
                "Thank you for answering ((title))",
                """
                Dear ((recipient))

                Thank you. Your answers have reached us; your reference is ((reference)).

                You can change them until ((closes)), by the link with which you answered. We will send “((report))” to schools when it is ready.

                If you have a question, write to ((contact)).
                """ + Signature
            ),
            _ => new(
                "((report)) is ready",
                """
                Dear ((recipient))

                “((report))” is ready. It says what schools answered to ((title)) and what follows from it.

                Read it here:
                ((link))

                If you have a question, write to ((contact)).
                """ + Signature
            ),
        };
}

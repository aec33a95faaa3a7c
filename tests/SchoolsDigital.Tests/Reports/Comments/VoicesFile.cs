namespace SchoolsDigital.Tests.Reports.Comments;

/// <summary>A consultation whose only question is answered in words.</summary>
internal static class VoicesFile
{
    public const string Text = """
        version: 1
        code: survey-2010
        title: ICT survey
        purpose: To find out what schools need.
        authority:
          code: norfolk
          name: Norfolk County Council
          sender: { name: ICT project, email: ict@norfolk.example.org }
          replyTo: project@norfolk.example.org
          dataProtection:
            controller: Norfolk County Council
            lawfulBasis: Public task.
            officer: officer@norfolk.example.org
            rights: You can object.
            retention: Six months.
            processors: [The host]
        audience:
          sectors: [primary]
        links: { mode: school, enoughVoices: 1 }
        timetable:
          opens: 2010-11-08 09:00
          reminders: [2010-11-22 09:00]
          closingSoon: 2 working days before close
          closes: 2010-12-10 17:00
          report: 2011-01-10 09:00
        privacy:
          answers: anonymous
        survey:
          sections:
            - code: words
              title: In your words
              questions:
                - { code: keep, kind: long-text, text: What should stay? }
        report:
          title: Discussion paper
          audience: Head teachers
          recipients:
            - { id: heads, name: Head teachers, email: heads@norfolk.example.org }
        """;
}

using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Schools;

namespace SchoolsDigital.Tests.Figures;

/// <summary>What a county asks its schools about their ICT services, with every kind of question.</summary>
public static class NorfolkSurvey
{
    private static readonly Scale Satisfaction = new([
        new("very-poor", "Very poor"),
        new("poor", "Poor"),
        new("fair", "Fair"),
        new("good", "Good"),
        new("very-good", "Very good"),
    ])
    {
        DontKnow = "Don’t know",
    };

    private static readonly Scale Agreement = new([
        new("strongly-disagree", "Strongly disagree"),
        new("disagree", "Disagree"),
        new("neither", "Neither agree nor disagree"),
        new("agree", "Agree"),
        new("strongly-agree", "Strongly agree"),
    ]);

    public static Survey Survey { get; } =
        new([Provision, Support, Connectivity, Platform, Priorities, Words])
        {
            Roles =
            [
                new("head", "Head teacher"),
                new("leadership", "Senior leader"),
                new("teacher", "Teacher"),
                new("ict", "Network manager or technician"),
                new("business", "Business manager or bursar"),
                new("support", "Teaching assistant or other support staff"),
            ],
        };

    private static SurveySection Provision =>
        new(
            "provision",
            "ICT in your school today",
            [
                new MatrixQuestion(
                    "quality",
                    "How good are these services in your school?",
                    [
                        new("broadband", "Broadband connection"),
                        new("wifi", "Wireless network inside the school"),
                        new("devices", "Computers and tablets for pupils"),
                        new("admin", "Computers and systems for school administration"),
                        new("support", "Technical support when something goes wrong"),
                        new("filtering", "Filtering of unsuitable content"),
                    ],
                    Satisfaction
                ),
                new NumberQuestion("devices", "How many pupils share one computer or tablet in your class or school?")
                {
                    Unit = "pupils",
                    Least = 1,
                    Most = 60,
                    Decimals = 1,
                },
                new NumberQuestion("spend", "About how much does your school spend on ICT services in a year?")
                {
                    Unit = "£",
                    Least = 0,
                    Most = 500_000,
                    ShowWhen = new() { Roles = ["head", "leadership", "business"] },
                },
            ]
        );

    private static SurveySection Support =>
        new(
            "support",
            "Technical support",
            [
                new OneChoiceQuestion(
                    "supplier",
                    "Who gives your school most of its technical support?",
                    [
                        new("own", "Our own staff"),
                        new("county", "The county’s ICT Solutions service"),
                        new("company", "A private company"),
                        new("cluster", "A technician shared with other schools in our cluster"),
                        new("parent", "A parent or other volunteer"),
                        new("other", "Other, please say") { IsOther = true },
                    ]
                ),
                new SeveralChoicesQuestion(
                    "wanted",
                    "Which of these would you want from a single ICT service?",
                    [
                        new("helpdesk", "A help desk that answers from 7.30 am to 6 pm"),
                        new("visits", "Regular visits from the same technician"),
                        new("remote", "Problems put right from a distance"),
                        new("advice", "Advice before we buy equipment or software"),
                        new("training", "Training for staff on site"),
                        new("backup", "Backup of our files off site, and help to restore them"),
                        new("procure", "Buying together with other schools"),
                        new("curriculum", "Support for ICT in lessons, not only for machines"),
                        new("none", "None of these") { IsExclusive = true },
                    ]
                ),
                new YesNoQuestion("contract", "Does your school have a contract for technical support now?")
                {
                    FollowUp = new OneChoiceQuestion(
                        "contract-ends",
                        "When does it end?",
                        [
                            new("this-year", "Before April 2011"),
                            new("next-year", "Between April 2011 and March 2012"),
                            new("later", "Later"),
                            new("unknown", "I do not know"),
                        ]
                    ),
                },
            ]
        );

    private static SurveySection Connectivity =>
        new(
            "connectivity",
            "Connectivity",
            [
                new ScaleQuestion("reliable", "How reliable is your broadband connection?", Satisfaction)
                {
                    Subject = "how reliable your broadband is",
                },
                new OneChoiceQuestion(
                    "outages",
                    "How often did lessons have to change last term because the network failed?",
                    [
                        new("never", "Never"),
                        new("once", "Once or twice"),
                        new("monthly", "About once a month"),
                        new("weekly", "About once a week"),
                        new("often", "More often"),
                    ]
                ),
            ]
        );

    private static SurveySection Platform =>
        new(
            "platform",
            "Learning platform and data",
            [
                new MatrixQuestion(
                    "platform",
                    "How far do you agree with these statements?",
                    [
                        new("used", "We use the learning platform in most subjects"),
                        new("parents", "Parents should see attendance and progress online"),
                        new("once", "We should enter data about a pupil only once"),
                        new("vision", "Norfolk’s schools need one shared vision for digital learning"),
                    ],
                    Agreement
                ),
                new SeveralChoicesQuestion(
                    "sixth",
                    "What do your sixth-form students bring of their own?",
                    [
                        new("laptop", "A laptop"),
                        new("phone", "A smartphone"),
                        new("nothing", "Nothing") { IsExclusive = true },
                    ]
                )
                {
                    ShowWhen = new() { Sectors = [Sector.Secondary, Sector.College, Sector.Independent] },
                },
            ]
        );

    private static SurveySection Priorities =>
        new(
            "priorities",
            "Priorities and barriers",
            [
                new RankingQuestion(
                    "first",
                    "What should the new service put first?",
                    [
                        new("speed", "Faster broadband"),
                        new("reliability", "Reliability"),
                        new("cost", "Lower cost"),
                        new("training", "Training of staff"),
                        new("devices", "More devices for pupils"),
                        new("safety", "Online safety"),
                    ],
                    3
                ),
                new OneChoiceQuestion(
                    "barrier",
                    "What is the main barrier to better use of ICT in your school?",
                    [
                        new("money", "Financial"),
                        new("time", "Time for staff to learn"),
                        new("skills", "Confidence and skills of staff"),
                        new("equipment", "Old equipment"),
                        new("building", "The building"),
                        new("none", "There is none"),
                    ]
                )
                {
                    Required = true,
                },
                new YesNoQuestion("pilot", "Would your school take part in a pilot before April 2011?"),
            ]
        );

    private static SurveySection Words =>
        new(
            "words",
            "In your own words",
            [new LongTextQuestion("comment", "What else should the Project Board know?")]
        );
}

using System.Text.RegularExpressions;

namespace PersonalizedLearning.Cli.Tests.Commands;

/// <summary>A journal in which a plan comes about: a teacher's proposal, the learner's counter-proposal, what the family thinks, and an agreement.</summary>
internal sealed class PlanStory : IDisposable
{
    public const string MyTerms = """
        {"format": "personalized-learning/plan-terms", "version": 1, "outcomes": ["ratio-tables"],
         "steps": [{"competency": "equiv-models", "experience": "equal-fraction-dominoes", "minutes": 30},
                   {"competency": "ratio-equiv", "minutes": 25, "place": "library"},
                   {"competency": "ratio-tables", "minutes": 25, "due": "2026-12-19T00:00:00Z", "demonstration": "a poster",
                    "differentiations": [{"axis": "content", "basis": "interest", "what": "recipes and trains"}]}],
         "pace": {"unit": "minutes", "perWeek": 100}}
        """;

    public const string LaterTerms = """
        {"format": "personalized-learning/plan-terms", "version": 1, "outcomes": ["ratio-tables"],
         "steps": [{"competency": "ratio-equiv", "minutes": 25},
                   {"competency": "equiv-models", "experience": "equal-fraction-dominoes", "minutes": 45},
                   {"competency": "equiv-generate", "minutes": 20}],
         "pace": {"unit": "minutes", "perWeek": 60}, "place": "learning lab"}
        """;

    private readonly TemporaryFolder folder = new();

    public PlanStory() => Journal = folder.Write("ben.jsonl", File.ReadAllBytes(Path.Combine(SampleFiles.Journals, "ben.jsonl")));

    public string Journal { get; }

    public string Text => File.ReadAllText(Journal);

    public string this[string name] => folder[name];

    public string Write(string name, string text) => folder.Write(name, text);

    public void Dispose() => folder.Dispose();

    /// <summary>Runs a command of plans on the journal.</summary>
    public Plearn Plan(string command, params string[] further) => Plearn.Run(["plan", command, "--journal", Journal, "--learner", "ben", .. further]);

    /// <summary>Proposes terms as the learner.</summary>
    public Plearn Propose(string terms, string id, params string[] further) =>
        Plan("propose", ["--by", "ben", "--role", "learner", "--terms", Write($"{id}.json", terms), "--id", id, .. further]);

    /// <summary>Says something about a proposal.</summary>
    public Plearn Agree(string proposal, string by, string role, params string[] further) => Plan("agree", ["--proposal", proposal, "--by", by, "--role", role, .. further]);

    /// <summary>Proposes and agrees on a first version.</summary>
    public void AgreeOnMine()
    {
        Assert.Equal(0, Propose(MyTerms, "mine").ExitCode);
        Assert.Equal(0, Agree("mine", "mr-hale", "educator").ExitCode);
    }

    /// <summary>Proposes another one, on which the family has given an opinion.</summary>
    public void ProposeLater()
    {
        AgreeOnMine();
        Assert.Equal(0, Propose(LaterTerms, "later", "--plan", "mine", "--reason", "I am in the swim team now.").ExitCode);
        Assert.Equal(0, Agree("later", "mum", "family", "--opinion", "Slower is fine with us.").ExitCode);
    }

    /// <summary>The identifier that a table names in its title.</summary>
    public static string ProposalIn(Plearn run) => Regex.Match(run.Out, "proposal (plan-[0-9a-f]{8})").Groups[1].Value;
}

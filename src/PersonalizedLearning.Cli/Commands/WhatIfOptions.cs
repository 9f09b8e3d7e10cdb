using System.CommandLine;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Cli.Commands;

/// <summary>The options by which <c>plearn recommend</c> is asked about what it does not recommend, and about what is not so.</summary>
internal sealed class WhatIfOptions
{
    private readonly Option<string?> whyNot = new("--why-not") { Description = "Instead, say why this competency or experience is not recommended.", HelpName = "COMPETENCY|EXPERIENCE" };
    private readonly Option<string?> mastered = new("--if-mastered") { Description = "Instead, say what would be recommended if this were mastered.", HelpName = "COMPETENCY" };
    private readonly Option<string?> isVoid = new("--if-void") { Description = "Instead, say what would be recommended if this record of evidence were void.", HelpName = "EVIDENCE" };
    private readonly Option<string?> dropped = new("--if-dropped") { Description = "Instead, say what would be recommended if this were no goal.", HelpName = "COMPETENCY" };

    /// <summary>Adds the options to a command.</summary>
    public WhatIfOptions(Command command)
    {
        Option<string?>[] all = [whyNot, mastered, isVoid, dropped];
        foreach (var option in all)
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            var given = all.Where(option => result.GetResult(option) is not null).Select(option => option.Name).ToList();
            if (given.Count > 1)
            {
                result.AddError($"{string.Join(" and ", given)} are there together; expected one of them.");
            }
        });
    }

    /// <summary>What is asked about that is not recommended; null where that is not the question.</summary>
    public string? WhyNotOf(ParseResult parsed) => parsed.GetValue(whyNot);

    /// <summary>The change that is supposed, and how it is told; null where none is.</summary>
    public (WhatIf Change, string Text)? ChangeOf(ParseResult parsed, CompetencyFramework framework) =>
        parsed.GetValue(mastered) is { } gained ? (WhatIf.Mastered(NamedCompetencies.Of(mastered.Name, [gained], framework)[0]), $"if {gained} were mastered")
        : parsed.GetValue(dropped) is { } goal ? (WhatIf.GoalDropped(NamedCompetencies.Of(dropped.Name, [goal], framework)[0]), $"if {goal} were no goal")
        : parsed.GetValue(isVoid) is { } evidence ? (WhatIf.Void(EventId.From(evidence)), $"if evidence {evidence} were void")
        : null;
}

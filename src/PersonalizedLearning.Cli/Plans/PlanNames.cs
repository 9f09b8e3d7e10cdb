using PersonalizedLearning.Cli.Demo;
using PersonalizedLearning.Cli.Reports;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Cli.Plans;

/// <summary>What people call the parts of a plan.</summary>
/// <param name="framework">The framework; null where competencies go by their identifiers.</param>
/// <param name="goals">The goals of the learner; null where they go by their identifiers.</param>
internal sealed class PlanNames(CompetencyFramework? framework, LearnerGoals? goals = null)
{
    private const int Some = 5;

    /// <summary>Names a competency.</summary>
    public string Of(CompetencyId competency) =>
        framework is not null && framework.IndexOf(competency) is var index and >= 0 ? DemoText.NameOf(framework[index]) : competency.Value;

    /// <summary>Names a goal by that at which it aims.</summary>
    public string Of(EventId goal) => goals?.Find(goal) is { } known ? Of(known.Content.Competency) : goal.Value;

    /// <summary>Names what a change is about.</summary>
    public string SubjectOf(PlanChange change) => change.Subject is not { } subject ? string.Empty
        : change.Part == PlanPart.Goal ? Of(EventId.From(subject))
        : Of(CompetencyId.From(subject));

    /// <summary>Names somebody with the role.</summary>
    public static string Of(Author author) => Of(new AgencyParty(author.Role, author.Person));

    /// <summary>Names somebody with a say.</summary>
    public static string Of(AgencyParty party) => party.Person is { Value.Length: > 0 } person ? $"{person} ({WordText.Of(party.Role)})"
        : party.Role is PersonRole.Learner or PersonRole.Family or PersonRole.Administrator ? $"the {WordText.Of(party.Role)}"
        : $"a {WordText.Of(party.Role)}";

    /// <summary>Names some of a list.</summary>
    public static string Listed(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return all.Length == 0 ? "one, but there is none yet"
            : FormattableString.Invariant($"{string.Join(", ", all.Take(Some).Select(name => $"'{name}'"))}{(all.Length > Some ? $" or one of {all.Length - Some} more" : string.Empty)}");
    }
}

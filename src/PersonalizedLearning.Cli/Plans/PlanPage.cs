using PersonalizedLearning.Cli.Reports;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Plans;

/// <summary>A proposal beside the plan as it is, as a page: what changes, who has agreed, who is missing.</summary>
internal sealed class PlanPage(ComparedPlan compared, PlanNames names)
{
    /// <summary>Writes the page.</summary>
    public void Write(Stream stream) => new Page
    {
        Title = compared.To.Version is null ? $"A new idea for the plan of {compared.Learner}" : $"The plan of {compared.Learner}",
        Lead = compared.From.Version == 0 ? "There was no plan before. This is what it would be." : "What is different, who said yes, and the old and the new side by side.",
        Contents = ("On this page", "To the content"),
        Opening = WriteState,
        Sections =
        [
            ("changes", "What changes", WriteChanges),
            .. compared.Standing is null ? [] : new (string, string, Action<MarkupWriter>)[] { ("people", "Who says what", WritePeople) },
            ("sides", compared.From.Version == 0 ? "The whole plan" : "Side by side", WriteSides),
        ],
        Footer = $"As of {NumberText.Day(compared.At)}. A plan changes only when everybody says yes whose yes it needs.",
    }.Write(stream);

    private void WriteState(MarkupWriter writer)
    {
        if (compared.Standing is not { } standing)
        {
            return;
        }

        using var box = writer.Open("div", ("class", standing.Proposal.State == ProposalState.Agreed ? "state done" : "state"));
        writer.Element("strong", ProposalText.State(standing));
        var maker = standing.Proposal.MadeBy is { } made ? $", worked out by {made}" : string.Empty;
        writer.Element("p", $"{PlanNames.Of(standing.Proposal.By)} proposed it on {NumberText.Day(standing.Proposal.At)}{maker}.");
        if (standing.Proposal.Reason is { } reason)
        {
            writer.Element("blockquote", reason);
        }
    }

    private void WriteChanges(MarkupWriter writer)
    {
        if (compared.Difference.IsEmpty)
        {
            writer.Element("p", "Nothing. Both say the same.");
            return;
        }

        writer.Element("p", $"It touches {Listed(compared.Difference.Decisions.Select(WordText.Of))}.");
        using var list = writer.Open("ul", ("class", "lines"));
        foreach (var line in PlanChangeLine.Of(compared.Difference, names))
        {
            using var item = writer.Open("li");
            writer.Element("span", MarkOf(line.Kind), ("class", $"mark {Words<PlanChangeKind>.Of(line.Kind)}"));
            writer.Element("span", line.Plain, ("class", "name"));
            if (line.Details.Count > 0)
            {
                writer.Element("p", string.Join(", ", line.Details), ("class", "soft"));
            }
        }
    }

    private void WritePeople(MarkupWriter writer)
    {
        var standing = compared.Standing!;
        using var list = writer.Open("ul", ("class", "cards"));
        foreach (var author in standing.Proposal.AgreedBy)
        {
            Person(PlanNames.Of(author), "added", "said yes", OpinionsOf(author));
        }

        foreach (var party in standing.Missing)
        {
            Person(PlanNames.Of(party), "missing", "yes is missing", []);
        }

        foreach (var author in standing.Proposal.Opinions.Select(opinion => opinion.By).Distinct().Except(standing.Proposal.AgreedBy))
        {
            Person(PlanNames.Of(author), "changed", "was heard", OpinionsOf(author));
        }

        foreach (var party in standing.ToBeHeard)
        {
            Person(PlanNames.Of(party), "open", "may still say something", []);
        }

        void Person(string name, string kind, string mark, IEnumerable<string> said)
        {
            using var item = writer.Open("li");
            writer.Element("span", name, ("class", "name"));
            writer.Element("br", null);
            writer.Element("span", mark, ("class", $"mark {kind}"));
            foreach (var text in said)
            {
                writer.Element("blockquote", text);
            }
        }

        IEnumerable<string> OpinionsOf(Author author) => standing.Proposal.Opinions.Where(opinion => opinion.By == author).Select(opinion => opinion.Text);
    }

    private void WriteSides(MarkupWriter writer)
    {
        using var sides = writer.Open("div", compared.From.Version == 0 ? [] : [("class", "sides")]);
        if (compared.From.Version != 0)
        {
            Side("Before", compared.From);
        }

        Side(compared.To.Version is null ? "New idea" : "Plan", compared.To);

        void Side(string name, PlanSide side)
        {
            using var part = writer.Open("div");
            writer.Element("h3", name);
            writer.Element("p", side.Name, ("class", "soft small"));
            WriteTerms(writer, side.Terms);
        }
    }

    private void WriteTerms(MarkupWriter writer, PlanTerms terms)
    {
        using (writer.Open("dl", ("class", "facts")))
        {
            Fact("Goals", string.Join(", ", terms.Goals.Select(names.Of)));
            Fact("Where it leads", string.Join(", ", terms.Outcomes.Select(names.Of)));
            Fact("How fast", terms.Pace?.ToString());
            Fact("Where", terms.Place);
            Fact("When", terms.Schedule);
            Fact("Until", terms.Due is { } due ? PlanChangeLine.DayOfDue(due) : null);
        }

        using var list = writer.Open("ol", ("class", "steps"));
        foreach (var step in terms.Steps)
        {
            using var item = writer.Open("li");
            writer.Element("span", names.Of(step.Competency), ("class", "name"));
            if (string.Join(", ", FactsOf(step)) is { Length: > 0 } facts)
            {
                writer.Element("p", facts, ("class", "soft"));
            }
        }

        void Fact(string name, string? text)
        {
            if (!string.IsNullOrEmpty(text))
            {
                writer.Element("dt", name);
                writer.Element("dd", text);
            }
        }
    }

    private static IEnumerable<string> FactsOf(PlannedStep step)
    {
        if (step.Minutes is { } minutes)
        {
            yield return FormattableString.Invariant($"{minutes} minutes");
        }

        if (step.Experience is { } experience)
        {
            yield return $"with {experience}";
        }

        if (step.Place is { } place)
        {
            yield return $"where: {place}";
        }

        if (step.Due is { } due)
        {
            yield return $"until {PlanChangeLine.DayOfDue(due)}";
        }

        if (step.Demonstration is { } shown)
        {
            yield return $"shown by {shown}";
        }

        foreach (var item in step.Differentiations)
        {
            yield return $"made to fit: {item.What}";
        }
    }

    private static string Listed(IEnumerable<string> texts) => texts.ToArray() switch
    {
        [var only] => only,
        [.. var most, var last] => $"{string.Join(", ", most)} and {last}",
        _ => string.Empty,
    };

    private static string MarkOf(PlanChangeKind kind) => kind switch
    {
        PlanChangeKind.Added => "new",
        PlanChangeKind.Removed => "gone",
        PlanChangeKind.Moved => "moved",
        _ => "changed",
    };
}

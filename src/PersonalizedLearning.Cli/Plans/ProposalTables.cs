using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Cli.Reports;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;
using Spectre.Console;

namespace PersonalizedLearning.Cli.Plans;

/// <summary>How a proposal stands, and how plans differ, for people and as CSV.</summary>
internal static class ProposalTables
{
    private const int NameWidth = 15;

    /// <summary>Writes how a proposal stands.</summary>
    public static void Write(IAnsiConsole console, ProposalStanding standing, PlanNames names)
    {
        var page = new TextPage(console);
        page.Title($"Plan of {standing.Learner}: proposal {standing.Proposal.Id}");
        WriteChanges(page, standing.Proposal.Difference, names);
        WriteStanding(page, standing);
    }

    /// <summary>Writes how two states of a plan differ.</summary>
    public static void Write(IAnsiConsole console, ComparedPlan compared, PlanNames names)
    {
        var page = new TextPage(console);
        page.Title($"Plan of {compared.Learner}: from {compared.From.Name} to {compared.To.Name}");
        WriteChanges(page, compared.Difference, names);
        if (compared.Standing is { } standing)
        {
            WriteStanding(page, standing);
        }
    }

    /// <summary>Writes a row for each change.</summary>
    public static void WriteCsv(Stream stream, ComparedPlan compared)
    {
        using var table = new CsvTable(stream, "learner", "plan", "from", "to", "kind", "part", "subject", "before", "after", "decision");
        foreach (var change in compared.Difference.Changes)
        {
            table.Row(
                compared.Learner, compared.Plan.Id, compared.From.Version ?? (object?)compared.From.Proposal?.Id, compared.To.Version ?? (object?)compared.To.Proposal?.Id,
                Words<PlanChangeKind>.Of(change.Kind), Words<PlanPart>.Of(change.Part), change.Subject, change.Before, change.After, Words<AgencyDecision>.Of(change.Decision));
        }
    }

    private static void WriteChanges(TextPage page, PlanDifference difference, PlanNames names)
    {
        page.Head("What changes");
        if (difference.IsEmpty)
        {
            page.Paragraph("Nothing.", "  ");
        }

        foreach (var line in PlanChangeLine.Of(difference, names))
        {
            page.Paragraph($"{line.Whole} [{DecisionsOf(line.Decisions)}]", $"  {Sign(line.Kind)} ");
        }
    }

    private static void WriteStanding(TextPage page, ProposalStanding standing)
    {
        var proposal = standing.Proposal;
        page.Head("Who decides");
        Write("proposed by", $"{PlanNames.Of(proposal.By)}, {NumberText.Day(proposal.At)}{(proposal.MadeBy is { } maker ? $", made by {maker}" : string.Empty)}");
        Write("because", proposal.Reason);
        Write("answers", proposal.Answers?.Value);
        Write("decisions", DecisionsOf(proposal.Decisions));
        Write("agreed", string.Join(", ", proposal.AgreedBy.Select(PlanNames.Of)));
        Write("missing", string.Join(", ", standing.Missing.Select(PlanNames.Of)));
        Write("not heard yet", string.Join(", ", standing.ToBeHeard.Select(PlanNames.Of)));
        foreach (var opinion in proposal.Opinions)
        {
            Write("opinion", $"{PlanNames.Of(opinion.By)}: {opinion.Text}");
        }

        Write("closed", proposal.ClosedBecause);
        page.Blank();
        page.Paragraph(ProposalText.State(standing));

        void Write(string name, string? text)
        {
            if (!string.IsNullOrEmpty(text))
            {
                page.Paragraph(text, $"  {name,-NameWidth}");
            }
        }
    }

    private static string DecisionsOf(IEnumerable<AgencyDecision> decisions) => string.Join(", ", decisions.Select(Words<AgencyDecision>.Of));

    private static char Sign(PlanChangeKind kind) => kind switch
    {
        PlanChangeKind.Added => '+',
        PlanChangeKind.Removed => '-',
        PlanChangeKind.Moved => '>',
        _ => '~',
    };
}

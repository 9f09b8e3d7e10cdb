using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Serialization;
using Spectre.Console;

namespace PersonalizedLearning.Cli.Commands;

/// <summary>The difference of two versions of a framework for people and as CSV.</summary>
internal static class FrameworkDiffTables
{
    /// <summary>So many of a kind are named to people; JSON and CSV name all.</summary>
    private const int MostShown = 12;

    private const int Width = 78;

    /// <summary>Writes a table of counts, then what differs, kind by kind.</summary>
    public static void Write(IAnsiConsole console, FrameworkDifference difference)
    {
        if (difference.IsEmpty)
        {
            console.WriteLine("The two are equal.");
            return;
        }

        var groups = Rows(difference).GroupBy(row => row.Change).ToList();
        var counts = Tables.Plain("What", ">Count");
        foreach (var group in groups)
        {
            counts.AddRow(Markup.Escape(TitleOf(group.Key)), FormattableString.Invariant($"{group.Count():N0}"));
        }

        console.Write(counts);
        foreach (var group in groups)
        {
            console.MarkupLineInterpolated($"[bold]{TitleOf(group.Key)}[/]");
            foreach (var row in group.Take(MostShown))
            {
                Write(console, row);
            }

            if (group.Count() - MostShown is var more and > 0)
            {
                console.WriteLine(FormattableString.Invariant($"  … and {more:N0} more, which --format json or csv name."));
            }
        }
    }

    /// <summary>Writes one row for each thing that differs.</summary>
    public static void WriteCsv(Stream stream, FrameworkDifference difference)
    {
        using var table = new CsvTable(stream, "change", "competency", "code", "member", "former", "current");
        foreach (var row in Rows(difference))
        {
            table.Row(row.Change, row.Competency, row.Code, row.Member, row.Former, row.Current);
        }
    }

    private static void Write(IAnsiConsole console, Row row)
    {
        var name = row.Code ?? row.Competency;
        var head = string.Join(' ', new[] { name, row.Member }.Where(text => !string.IsNullOrEmpty(text)));
        switch (row.Former, row.Current)
        {
            case (null, null):
                console.WriteLine(Tables.Cut($"  {head}", Width));
                break;
            case (null, { } text) when row.Member is null:
                console.WriteLine(Tables.Cut($"  {head}  {text}", Width));
                break;
            case ({ } text, null) when row.Member is null:
                console.WriteLine(Tables.Cut($"  {head}  {text}", Width));
                break;
            default:
                console.WriteLine(Tables.Cut($"  {head}", Width));
                console.WriteLine(Tables.Cut($"    - {row.Former ?? "(none)"}", Width));
                console.WriteLine(Tables.Cut($"    + {row.Current ?? "(none)"}", Width));
                break;
        }
    }

    private static IEnumerable<Row> Rows(FrameworkDifference difference) =>
    [
        .. difference.Framework.Select(change => new Row("framework", "", null, change.Name, change.Former, change.Current)),
        .. difference.Added.Select(item => new Row("added", item.Id.Value, item.Code, null, null, item.Statement)),
        .. difference.Removed.Select(item => new Row("removed", item.Id.Value, item.Code, null, item.Statement, null)),
        .. difference.Changed.SelectMany(change => change.Members.Select(member =>
            new Row("changed", change.Current.Id.Value, change.Current.Code, member.Name, member.Former, member.Current))),
        .. difference.IdentifierChanges.Select(change => new Row("identifierChanged", change.Current.Value, CodeOf(difference.Current, change.Current), "id", change.Former.Value, change.Current.Value)),
        .. difference.Moved.Select(move => new Row(
            "moved", move.Current.Value, CodeOf(difference.Current, move.Current), "parents", Listed(difference.Former, move.FormerParents), Listed(difference.Current, move.CurrentParents))),
        .. difference.Reordered.Select(item => new Row(
            "reordered", item.CurrentParent.Value, CodeOf(difference.Current, item.CurrentParent), "children",
            Listed(difference.Former, item.FormerChildren), Listed(difference.Current, item.CurrentChildren))),
        .. difference.PrerequisitesAdded.Select(link => LinkRow("prerequisiteAdded", difference.Current, link, null, Words<PrerequisiteStrength>.Of(link.Strength))),
        .. difference.PrerequisitesRemoved.Select(link => LinkRow("prerequisiteRemoved", difference.Former, link, Words<PrerequisiteStrength>.Of(link.Strength), null)),
        .. difference.PrerequisitesChanged.Select(change => LinkRow(
            "prerequisiteChanged", difference.Current, change.Current, Words<PrerequisiteStrength>.Of(change.Former.Strength), Words<PrerequisiteStrength>.Of(change.Current.Strength))),
        .. difference.AssociationsAdded.Select(link => new Row("associationAdded", link.Origin.Value, CodeOf(difference.Current, link.Origin), null, null, Shown(difference.Current, link))),
        .. difference.AssociationsRemoved.Select(link => new Row("associationRemoved", link.Origin.Value, CodeOf(difference.Former, link.Origin), null, Shown(difference.Former, link), null)),
        .. difference.ScalesAdded.Select(scale => new Row("scaleAdded", "", null, null, null, scale.Id)),
        .. difference.ScalesRemoved.Select(scale => new Row("scaleRemoved", "", null, null, scale.Id, null)),
        .. difference.ScalesChanged.Select(scale => new Row("scaleChanged", "", null, null, null, scale.Id)),
    ];

    private static Row LinkRow(string change, CompetencyFramework framework, Prerequisite link, string? former, string? current) =>
        new(change, link.After.Value, CodeOf(framework, link.After), $"needs {CodeOf(framework, link.Before) ?? link.Before.Value}", former, current);

    private static string Shown(CompetencyFramework framework, Association link) =>
        $"{Words<AssociationType>.Of(link.Type)} {CodeOf(framework, link.Destination) ?? link.Destination.Value}";

    private static string Listed(CompetencyFramework framework, ValueList<CompetencyId> ids) => string.Join(", ", ids.Select(id => CodeOf(framework, id) ?? id.Value));

    private static string? CodeOf(CompetencyFramework framework, CompetencyId id) => framework.IndexOf(id) is var index and >= 0 ? framework[index].Code : null;

    private static string TitleOf(string change) => change switch
    {
        "framework" => "The framework itself",
        "added" => "Competencies added",
        "removed" => "Competencies removed",
        "changed" => "Members changed",
        "identifierChanged" => "Identifiers changed",
        "moved" => "Moved to other parents",
        "reordered" => "Children in another order",
        "prerequisiteAdded" => "Prerequisites added",
        "prerequisiteRemoved" => "Prerequisites removed",
        "prerequisiteChanged" => "Prerequisites of another strength",
        "associationAdded" => "Associations added",
        "associationRemoved" => "Associations removed",
        "scaleAdded" => "Scales added",
        "scaleRemoved" => "Scales removed",
        _ => "Scales changed",
    };

    /// <summary>One thing that differs.</summary>
    private sealed record Row(string Change, string Competency, string? Code, string? Member, string? Former, string? Current);
}

using System.Text.Json;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Commands;

/// <summary>The difference of two versions of a framework as JSON, which is a contract.</summary>
internal sealed class FrameworkDiffJson(FrameworkDifference difference)
{
    public void Write(Stream stream) => JsonResult.Write(stream, writer =>
    {
        WriteFramework(writer, "former", difference.Former);
        WriteFramework(writer, "current", difference.Current);
        writer.WriteBoolean("equal", difference.IsEmpty);
        WriteMembers(writer, "framework", difference.Framework);
        WriteList(writer, "added", difference.Added, WriteCompetency);
        WriteList(writer, "removed", difference.Removed, WriteCompetency);
        WriteList(writer, "changed", difference.Changed, WriteChange);
        WriteList(writer, "identifierChanged", difference.IdentifierChanges, WriteIdentifiers);
        WriteList(writer, "moved", difference.Moved, WriteMove);
        WriteList(writer, "reordered", difference.Reordered, WriteReordering);
        WriteList(writer, "prerequisitesAdded", difference.PrerequisitesAdded, WritePrerequisite);
        WriteList(writer, "prerequisitesRemoved", difference.PrerequisitesRemoved, WritePrerequisite);
        WriteList(writer, "prerequisitesChanged", difference.PrerequisitesChanged, WriteStrengths);
        WriteList(writer, "associationsAdded", difference.AssociationsAdded, WriteAssociation);
        WriteList(writer, "associationsRemoved", difference.AssociationsRemoved, WriteAssociation);
        WriteIds(writer, "scalesAdded", difference.ScalesAdded.Select(scale => scale.Id));
        WriteIds(writer, "scalesRemoved", difference.ScalesRemoved.Select(scale => scale.Id));
        WriteIds(writer, "scalesChanged", difference.ScalesChanged.Select(scale => scale.Id));
    });

    private static void WriteFramework(Utf8JsonWriter writer, string name, CompetencyFramework framework)
    {
        writer.WriteStartObject(name);
        writer.WriteString("id", framework.Id.Value);
        writer.WriteString("title", framework.Title);
        writer.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter writer, string name, ValueList<T> items, Action<Utf8JsonWriter, T> members)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            members(writer, item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteIds(Utf8JsonWriter writer, string name, IEnumerable<string> ids)
    {
        writer.WriteStartArray(name);
        foreach (var id in ids)
        {
            writer.WriteStringValue(id);
        }

        writer.WriteEndArray();
    }

    private static void WriteIds(Utf8JsonWriter writer, string name, ValueList<CompetencyId> ids) => WriteIds(writer, name, ids.Select(id => id.Value));

    private static void WriteText(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    private static void WriteMembers(Utf8JsonWriter writer, string name, ValueList<MemberChange> changes) => WriteList(writer, name, changes, (inner, change) =>
    {
        inner.WriteString("name", change.Name);
        WriteText(inner, "former", change.Former);
        WriteText(inner, "current", change.Current);
    });

    private static void WriteCompetency(Utf8JsonWriter writer, Competency competency)
    {
        writer.WriteString("competency", competency.Id.Value);
        WriteText(writer, "code", competency.Code);
        writer.WriteString("statement", competency.Statement);
    }

    private static void WriteChange(Utf8JsonWriter writer, CompetencyChange change)
    {
        writer.WriteString("competency", change.Current.Id.Value);
        WriteText(writer, "code", change.Current.Code);
        WriteMembers(writer, "members", change.Members);
    }

    private static void WritePrerequisite(Utf8JsonWriter writer, Prerequisite link)
    {
        writer.WriteString("prerequisite", link.Before.Value);
        writer.WriteString("competency", link.After.Value);
        writer.WriteString("strength", Words<PrerequisiteStrength>.Of(link.Strength));
    }

    private static void WriteStrengths(Utf8JsonWriter writer, PrerequisiteChange change)
    {
        writer.WriteString("prerequisite", change.Current.Before.Value);
        writer.WriteString("competency", change.Current.After.Value);
        writer.WriteString("former", Words<PrerequisiteStrength>.Of(change.Former.Strength));
        writer.WriteString("current", Words<PrerequisiteStrength>.Of(change.Current.Strength));
    }

    private static void WriteAssociation(Utf8JsonWriter writer, Association link)
    {
        writer.WriteString("type", Words<AssociationType>.Of(link.Type));
        writer.WriteString("origin", link.Origin.Value);
        writer.WriteString("destination", link.Destination.Value);
    }

    private static void WriteReordering(Utf8JsonWriter writer, SiblingReordering reordering)
    {
        writer.WriteString("parent", reordering.CurrentParent.Value);
        WriteIds(writer, "former", reordering.FormerChildren);
        WriteIds(writer, "current", reordering.CurrentChildren);
    }

    private void WriteIdentifiers(Utf8JsonWriter writer, IdentifierChange change)
    {
        writer.WriteString("former", change.Former.Value);
        writer.WriteString("current", change.Current.Value);
        WriteText(writer, "code", CodeOf(change.Current));
        writer.WriteString("by", Words<FrameworkMatching>.Of(change.By));
    }

    private void WriteMove(Utf8JsonWriter writer, HierarchyMove move)
    {
        writer.WriteString("competency", move.Current.Value);
        WriteText(writer, "code", CodeOf(move.Current));
        WriteIds(writer, "formerParents", move.FormerParents);
        WriteIds(writer, "currentParents", move.CurrentParents);
    }

    private string? CodeOf(CompetencyId id) => difference.Current[difference.Current.RequiredIndexOf(id)].Code;
}

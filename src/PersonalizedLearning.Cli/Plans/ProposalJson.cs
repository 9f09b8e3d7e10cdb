using System.Text.Json;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Plans;

/// <summary>How a proposal stands, and how plans differ, as JSON.</summary>
internal static class ProposalJson
{
    /// <summary>Writes how a proposal stands.</summary>
    public static void Write(Stream stream, ProposalStanding standing) => JsonResult.Write(stream, writer =>
    {
        writer.WriteString("learner", standing.Learner.Value);
        writer.WriteString("plan", standing.Plan.Id.Value);
        WriteProposal(writer, standing);
        writer.WriteStartObject("difference");
        WriteChanges(writer, standing.Proposal.Difference);
        writer.WriteEndObject();
    });

    /// <summary>Writes how two states of a plan differ.</summary>
    public static void Write(Stream stream, ComparedPlan compared) => JsonResult.Write(stream, writer =>
    {
        writer.WriteString("learner", compared.Learner.Value);
        writer.WriteString("plan", compared.Plan.Id.Value);
        WriteSide(writer, "from", compared.From);
        WriteSide(writer, "to", compared.To);
        WriteWords(writer, "decisions", compared.Difference.Decisions);
        WriteChanges(writer, compared.Difference);
        if (compared.Standing is { } standing)
        {
            writer.WriteStartObject("standing");
            WriteProposal(writer, standing);
            writer.WriteEndObject();
        }
    });

    private static void WriteSide(Utf8JsonWriter writer, string name, PlanSide side)
    {
        writer.WriteStartObject(name);
        WriteNumber(writer, "version", side.Version);
        writer.WriteString("proposal", side.Proposal?.Id.Value);
        writer.WriteEndObject();
    }

    private static void WriteProposal(Utf8JsonWriter writer, ProposalStanding standing)
    {
        writer.WriteString("proposal", standing.Proposal.Id.Value);
        writer.WriteString("state", Words<ProposalState>.Of(standing.Proposal.State));
        WriteNumber(writer, "version", standing.Version);
        WriteWords(writer, "decisions", standing.Proposal.Decisions);
        WriteParties(writer, "agreedBy", standing.Proposal.AgreedBy.Select(author => new AgencyParty(author.Role, author.Person)));
        WriteParties(writer, "missing", standing.Missing);
        WriteParties(writer, "unheard", standing.Unheard);
        if (standing.WhyNot is { } reason)
        {
            writer.WriteStartObject("reason");
            writer.WriteString("code", reason.Code);
            writer.WriteString("message", reason.Message);
            writer.WriteEndObject();
        }
    }

    private static void WriteChanges(Utf8JsonWriter writer, PlanDifference difference)
    {
        writer.WriteStartArray("changes");
        foreach (var change in difference.Changes)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", Words<PlanChangeKind>.Of(change.Kind));
            writer.WriteString("part", Words<PlanPart>.Of(change.Part));
            writer.WriteString("subject", change.Subject);
            writer.WriteString("before", change.Before);
            writer.WriteString("after", change.After);
            writer.WriteString("decision", Words<AgencyDecision>.Of(change.Decision));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteParties(Utf8JsonWriter writer, string name, IEnumerable<AgencyParty> parties)
    {
        writer.WriteStartArray(name);
        foreach (var party in parties)
        {
            writer.WriteStartObject();
            if (party.Person is { Value.Length: > 0 } person)
            {
                writer.WriteString("id", person.Value);
            }

            writer.WriteString("role", Words<PersonRole>.Of(party.Role));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteWords<TEnum>(Utf8JsonWriter writer, string name, IEnumerable<TEnum> values)
        where TEnum : struct, Enum
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(Words<TEnum>.Of(value));
        }

        writer.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, int? number)
    {
        if (number is { } known)
        {
            writer.WriteNumber(name, known);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}

using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop;

/// <summary>The IRIs by which this library's own things are named in statements.</summary>
internal static class XapiOwn
{
    /// <summary>The home page of accounts whose names are learners of this library.</summary>
    public const string HomePage = "personalizedlearning:learners";

    public const string CompetencyPrefix = "personalizedlearning:competency/";
    public const string ItemPrefix = "personalizedlearning:item/";
    public const string ActivityPrefix = "personalizedlearning:activity/";
    public const string CreditPrefix = "personalizedlearning:credit/";

    /// <summary>The extension that holds what xAPI has no member for, by the names of this library's journals.</summary>
    public const string EventExtension = "personalizedlearning:event";

    /// <summary>The extension of a decision, which is no evidence.</summary>
    public const string DecisionExtension = "personalizedlearning:decision";

    public const string VerbPrefix = "personalizedlearning:verb/";

    private const string Scheme = "personalizedlearning:";

    /// <summary>The IRI of a text: the text itself where it is an IRI of others, else what follows a prefix.</summary>
    public static string IriOf(string prefix, string text) =>
        XapiFormats.IsIri(text) && !text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? text : prefix + Uri.EscapeDataString(text);

    /// <summary>The text of an IRI.</summary>
    public static string TextOf(string prefix, string iri) => iri.StartsWith(prefix, StringComparison.Ordinal) ? Uri.UnescapeDataString(iri[prefix.Length..]) : iri;

    /// <summary>The identifier of the statement of an event.</summary>
    public static string StatementId(LearnerId learner, EventId id) => NameUuid.Of($"xapi event\n{learner}\n{id}").ToString("D");

    /// <summary>The identifier of the statement of a decision.</summary>
    public static string DecisionId(LearnerId learner, CompetencyId competency, string achieved) => NameUuid.Of($"xapi decision\n{learner}\n{competency}\n{achieved}").ToString("D");

    /// <summary>The members of a JSON object, without some and with others, as a JSON text.</summary>
    public static string Merge(string json, IReadOnlyCollection<string> without, IReadOnlyList<JsonMember> with)
    {
        using var document = JsonText.Parse(json);
        return JsonText.Of(writer =>
        {
            writer.WriteStartObject();
            foreach (var property in document.RootElement.EnumerateObject())
            {
                if (!without.Contains(property.Name) && !with.Any(member => member.Name == property.Name))
                {
                    property.WriteTo(writer);
                }
            }

            foreach (var member in with)
            {
                writer.WritePropertyName(member.Name);
                writer.WriteRawValue(member.Json);
            }

            writer.WriteEndObject();
        });
    }
}

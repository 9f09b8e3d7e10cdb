using System.Text.Json.Serialization.Metadata;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Feedback;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <summary>What the strings in the JSON of a document are, read from its contract: a kind of event is known here from the day that it is added.</summary>
/// <remarks>A string of a type that is not known here is taken for a text, which is looked through and left out first.</remarks>
internal sealed class DocumentShape
{
    private static readonly HashSet<Type> Words = [typeof(Instant), typeof(Duration), typeof(Period), typeof(LocalDate), typeof(YearMonth), typeof(FeedbackLanguage)];

    private readonly Dictionary<string, (DocumentShape Shape, bool MayLack)> members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DocumentShape> kinds = new(StringComparer.Ordinal);

    private DocumentShape(StringMeaning meaning) => Meaning = meaning;

    /// <summary>The shape of an event.</summary>
    public static DocumentShape OfEvents { get; } = Of(LearningJsonContext.Default.EventDocument);

    /// <summary>The shape of a decision.</summary>
    public static DocumentShape OfDecisions { get; } = Of(LearningJsonContext.Default.DecisionDocument);

    /// <summary>What a string is that stands here.</summary>
    public StringMeaning Meaning { get; }

    /// <summary>What the keys are, where keys are not the names of members; null elsewhere.</summary>
    public StringMeaning? KeyMeaning { get; private set; }

    /// <summary>The shape of what is in a list, or behind keys; null where there is none.</summary>
    public DocumentShape? Element { get; private set; }

    /// <summary>The member that says of which kind an object is; null where there is one kind only.</summary>
    public string? Discriminator { get; private set; }

    /// <summary>Reads the shape off a contract.</summary>
    public static DocumentShape Of(JsonTypeInfo contract) => Of(contract, []);

    /// <summary>The shape of a kind of object.</summary>
    public DocumentShape OfKind(string kind) => kinds[kind];

    /// <summary>The shape of a member, and whether it may be left out; a text that may not, where the member is not known.</summary>
    public (DocumentShape Shape, bool MayLack) Member(string name) => members.TryGetValue(name, out var member) ? member : (new(StringMeaning.Text), false);

    private static DocumentShape Of(JsonTypeInfo contract, Dictionary<Type, DocumentShape> known)
    {
        if (known.TryGetValue(contract.Type, out var shape))
        {
            return shape;
        }

        known.Add(contract.Type, shape = new DocumentShape(MeaningOf(contract.Type)));
        switch (contract.Kind)
        {
            case JsonTypeInfoKind.Object when contract.PolymorphismOptions is { } options:
                shape.Discriminator = options.TypeDiscriminatorPropertyName;
                foreach (var kind in options.DerivedTypes)
                {
                    shape.kinds.Add((string)kind.TypeDiscriminator!, Of(contract.Options.GetTypeInfo(kind.DerivedType), known));
                }

                break;
            case JsonTypeInfoKind.Object:
                foreach (var property in contract.Properties)
                {
                    shape.members.Add(property.Name, (OfMember(contract, property, known), property.IsSetNullable && !property.IsRequired));
                }

                break;
            case JsonTypeInfoKind.Enumerable or JsonTypeInfoKind.Dictionary:
                shape.Element = Of(contract.Options.GetTypeInfo(contract.ElementType!), known);
                shape.KeyMeaning = contract.KeyType is { } key ? MeaningOf(key) : null;
                break;
        }

        return shape;
    }

    private static DocumentShape OfMember(JsonTypeInfo contract, JsonPropertyInfo property, Dictionary<Type, DocumentShape> known)
    {
        if (property.AttributeProvider?.GetCustomAttributes(typeof(MeansAttribute), inherit: true) is [MeansAttribute said])
        {
            return new DocumentShape(said.Meaning);
        }

        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return IsPlain(type) ? new DocumentShape(MeaningOf(type)) : Of(contract.Options.GetTypeInfo(type), known);
    }

    private static bool IsPlain(Type type) => type.IsPrimitive || type.IsEnum || type == typeof(string) || MeaningOf(type) != StringMeaning.Text;

    private static StringMeaning MeaningOf(Type type) =>
        type == typeof(LearnerId) ? StringMeaning.Learner
        : type == typeof(PersonId) ? StringMeaning.Person
        : type == typeof(EventId) ? StringMeaning.Event
        : type == typeof(CompetencyId) || type == typeof(ExperienceId) ? StringMeaning.Elsewhere
        : type.IsPrimitive || type.IsEnum || Words.Contains(type) ? StringMeaning.Word
        : StringMeaning.Text;
}

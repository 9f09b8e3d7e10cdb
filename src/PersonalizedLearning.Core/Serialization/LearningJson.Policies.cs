using System.Text.Json;
using System.Text.Json.Nodes;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <content>Policies, folds at rest, and options.</content>
public static partial class LearningJson
{
    /// <summary>Reads the policies of a policy file: a policy with its parameters for all competencies, and other parameters or other policies for single ones.</summary>
    /// <param name="stream">The text, UTF-8. A member that is left out keeps its default, or for a single competency the value for all.</param>
    /// <param name="registry">The policies that may be named; the built-in ones when null.</param>
    /// <returns>The policies.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="LearningJsonException">The text is not a policy file, or a parameter is not valid.</exception>
    public static MasteryPolicySet ReadPolicies(Stream stream, MasteryPolicyRegistry? registry = null) =>
        Read(stream, LearningJsonContext.Default.PolicyDocument, document => ToPolicyFile(document, registry, framework: null).Policies);

    /// <summary>Writes a policy file with all parameters; reading it gives equal policies.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="policies">The policies.</param>
    /// <param name="registry">The policies that may be named; the built-in ones when null.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A policy is not registered.</exception>
    public static void WritePolicies(Stream stream, MasteryPolicySet policies, MasteryPolicyRegistry? registry = null)
    {
        ArgumentNullException.ThrowIfNull(policies);
        Write(stream, ToDocument(policies, registry ?? MasteryPolicyRegistry.Standard), LearningJsonContext.Default.PolicyDocument);
    }

    private static PolicyDocument ToDocument(MasteryPolicySet policies, MasteryPolicyRegistry registry)
    {
        var standard = policies.Standard;
        var groups = policies.ByCompetency.GroupBy(item => item.Value.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => OwnOf(group, registry), StringComparer.Ordinal);
        groups.Remove(standard.Name, out var own);
        var others = groups.OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new OtherPolicyDocument(group.Key, group.Value, registry[group.Key].Version));
        return new PolicyDocument(
            standard.Name, standard.Version, registry.Write(standard.Name, standard), own,
            policies.Learner is { } learner ? InnerPolicyDocument.From(learner, registry) : null,
            policies.Combination == AnswerCombination.Separate ? null : policies.Combination)
        {
            Others = ArrayOrNull(others),
        };
    }

    private static OrderedDictionary<string, JsonElement> OwnOf(IEnumerable<KeyValuePair<CompetencyId, IMasteryPolicy>> policies, MasteryPolicyRegistry registry) => new(
        policies.OrderBy(item => item.Key).Select(item => KeyValuePair.Create(item.Key.Value, registry.Write(item.Value.Name, item.Value))), StringComparer.Ordinal);

    /// <summary>Reads a fold at rest.</summary>
    /// <param name="stream">The text, UTF-8.</param>
    /// <returns>The snapshot.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="LearningJsonException">The text is not a snapshot.</exception>
    public static MasterySnapshot ReadSnapshot(Stream stream) => Read(stream, LearningJsonContext.Default.SnapshotDocument, SnapshotOf);

    /// <summary>Writes a fold at rest.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="snapshot">The snapshot.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteSnapshot(Stream stream, MasterySnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        Write(stream, DocumentOf(snapshot), LearningJsonContext.Default.SnapshotDocument);
    }

    /// <summary>Reads a fold of a whole learner at rest.</summary>
    /// <param name="stream">The text, UTF-8.</param>
    /// <returns>The snapshot.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="LearningJsonException">The text is not such a snapshot.</exception>
    public static LearnerSnapshot ReadLearnerSnapshot(Stream stream) => Read(stream, LearningJsonContext.Default.LearnerSnapshotDocument, ToSnapshot);

    /// <summary>Writes a fold of a whole learner at rest; reading it gives an equal one.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="snapshot">The snapshot.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteLearnerSnapshot(Stream stream, LearnerSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var byCompetency = new OrderedDictionary<string, SnapshotDocument?>(
            snapshot.ByCompetency.OrderBy(item => item.Key).Select(item => KeyValuePair.Create(item.Key.Value, (SnapshotDocument?)DocumentOf(item.Value))), StringComparer.Ordinal);
        var document = new LearnerSnapshotDocument(
            snapshot.Count, snapshot.Learner is { } learner ? DocumentOf(learner) : null, byCompetency.Count == 0 ? null : byCompetency);
        Write(stream, document, LearningJsonContext.Default.LearnerSnapshotDocument);
    }

    /// <summary>Reads options of a recommender; what is left out keeps the value of the preset, which is the default unless one is named.</summary>
    /// <param name="stream">
    /// The text, UTF-8: members <c>preset</c>, <c>weights</c>, <c>targetSuccess</c>, <c>staleAfter</c>, <c>neverStale</c>, <c>recallTarget</c>, <c>sources</c>,
    /// <c>filters</c>, <c>choice</c>.
    /// </param>
    /// <returns>The options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="LearningJsonException">The text is not such options.</exception>
    public static RecommenderOptions ReadRecommenderOptions(Stream stream) => ReadRecommenderOptions(stream, []);

    /// <summary>Reads options of a recommender that may name choice rules of your own; what is left out keeps its default.</summary>
    /// <param name="stream">The text, UTF-8, as above.</param>
    /// <param name="choiceRules">The choice rules besides the built-in ones.</param>
    /// <returns>The options.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="LearningJsonException">The text is not such options.</exception>
    public static RecommenderOptions ReadRecommenderOptions(Stream stream, IEnumerable<IChoiceRule> choiceRules)
    {
        ArgumentNullException.ThrowIfNull(choiceRules);
        return Read(stream, LearningJsonContext.Default.RecommenderDocument, document => ToOptions(document, [.. choiceRules]));
    }

    /// <summary>Writes options of a recommender; reading them gives equal ones.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A term has two weights, a weight is not a finite number, or a constraint is not one of the built-in ones.</exception>
    public static void WriteRecommenderOptions(Stream stream, RecommenderOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Write(stream, DocumentOf(options), LearningJsonContext.Default.RecommenderDocument);
    }

    internal static RecommenderDocument DocumentOf(RecommenderOptions options)
    {
        var weights = new OrderedDictionary<string, double>(options.Weights.Select(item => KeyValuePair.Create(item.Term, item.Weight)), StringComparer.Ordinal);
        return new RecommenderDocument(null, weights, options.TargetSuccess, options.StaleAfter, options.StaleAfter is null, options.RecallTarget)
        {
            Sources = [.. options.Sources],
            Filters = ArrayOrNull(options.Filters.Select(ToDocument)),
            Choice = ToDocument(options.Choice),
        };
    }

    private static MasterySnapshot SnapshotOf(SnapshotDocument document) =>
        new(document.Policy, document.Version, document.Count, ValueList.Create<byte>(document.State));

    private static SnapshotDocument DocumentOf(MasterySnapshot snapshot) => new(snapshot.Policy, snapshot.Version, snapshot.Count, [.. snapshot.State]);

    private static LearnerSnapshot ToSnapshot(LearnerSnapshotDocument document)
    {
        var byCompetency = new Dictionary<CompetencyId, MasterySnapshot>();
        foreach (var (competency, own) in document.ByCompetency ?? [])
        {
            var path = Member("$.byCompetency", competency);
            byCompetency.Add(
                At(path, () => CompetencyId.From(competency)),
                SnapshotOf(own ?? throw new LearningJsonException("null was found; expected an object.", path, null)));
        }

        return new LearnerSnapshot(document.Count, document.Learner is { } learner ? SnapshotOf(learner) : null, byCompetency);
    }

    internal static RecommenderOptions ToOptions(RecommenderDocument document, IReadOnlyList<IChoiceRule> choiceRules)
    {
        var options = document.Preset is { } preset ? PresetOf(preset) : RecommenderOptions.Default;
        options = document.Weights is { } weights ? options with { Weights = ToWeights(weights) } : options;
        options = document.TargetSuccess is { } target ? At("$.targetSuccess", () => options with { TargetSuccess = target }) : options;
        options = document.StaleAfter is { } age ? At("$.staleAfter", () => options with { StaleAfter = age }) : options;
        options = document.NeverStale ? options with { StaleAfter = null } : options;
        options = document.RecallTarget is { } recall ? At("$.recallTarget", () => options with { RecallTarget = recall }) : options;
        options = document.Sources is { } sources ? At("$.sources", () => options with { Sources = Listed(sources, "$.sources") }) : options;
        options = document.Choice is { } choice ? options with { Choice = ToChoice(choice, choiceRules) } : options;
        return document.Filters is { } filters ? options with { Filters = ToFilters(filters) } : options;
    }

    private static RecommenderOptions PresetOf(string name) => RecommenderOptions.Presets.TryGetValue(name, out var preset)
        ? preset
        : throw new LearningJsonException(
            $"'{name}' is not known here; expected one of {string.Join(", ", RecommenderOptions.Presets.Keys.Order(StringComparer.Ordinal))}.", "$.preset", null);

    private static ValueList<TermWeight> ToWeights(OrderedDictionary<string, double> weights)
    {
        var checkedOnes = weights.Select(item => new TermWeight(
            item.Key, At(Member("$.weights", item.Key), () => Preconditions.InRange(item.Value, 0, double.MaxValue, "The weight")))).ToValueList();
        return checkedOnes.Any(item => item.Weight > 0)
            ? checkedOnes
            : throw new LearningJsonException("All weights are 0; expected at least one above 0.", "$.weights", null);
    }

    private static void At(string path, Action check) => At(path, () =>
    {
        check();
        return true;
    });

    internal static T At<T>(string path, Func<T> take)
    {
        try
        {
            return take();
        }
        catch (JsonException problem)
        {
            throw JsonProblem.In(path, problem);
        }
        catch (Exception problem) when (problem is ArgumentException or InvalidOperationException)
        {
            throw JsonProblem.In(path, problem);
        }
    }

    /// <summary>Takes a part that tells the place of its problems from itself on.</summary>
    internal static T Within<T>(string path, Func<T> take) => At(path, () => Below(path, take));

    /// <summary>The same, but that an argument which is not valid stays one, for what is around the part to place.</summary>
    internal static T Below<T>(string path, Func<T> take)
    {
        try
        {
            return take();
        }
        catch (JsonException problem)
        {
            throw JsonProblem.In(path, problem);
        }
        catch (LearningJsonException problem)
        {
            throw JsonProblem.In(path, problem);
        }
        catch (NotSupportedException problem)
        {
            // The serializer's way to say that a parameter does not tell which kind it is of.
            throw JsonProblem.In(path, JsonProblem.Of(problem, null));
        }
    }

    private static MasteryPolicySet ToPolicies(PolicyDocument document, MasteryPolicyRegistry registry)
    {
        var descriptor = At("$.policy", () => registry.Find(document.Policy, document.Version, "$"));
        var parameters = Within("$.parameters", () => ObjectOf(document.Parameters));
        var standard = Within("$.parameters", () => descriptor.Read(parameters, registry));
        var byCompetency = new Dictionary<CompetencyId, IMasteryPolicy>();
        Add(byCompetency, document.ByCompetency, "$.byCompetency", own => descriptor.Read(Overridden(parameters, own), registry));
        for (var index = 0; index < document.Others?.Length; index++)
        {
            var path = FormattableString.Invariant($"$.others[{index}]");
            var other = document.Others[index] ?? throw new LearningJsonException("null was found; expected an object.", path, null);
            var another = At(path + ".policy", () => registry.Find(other.Policy, other.Version, path));
            var common = Within(path + ".parameters", () => ObjectOf(other.Parameters));
            Add(byCompetency, other.ByCompetency, path + ".byCompetency", own => another.Read(Overridden(common, own), registry));
        }

        var learner = document.Learner is { } inner ? Within("$.learner", () => LearnerOf(inner, registry)) : null;
        return new MasteryPolicySet(standard, byCompetency, learner, document.Combination ?? AnswerCombination.Separate);
    }

    private static void Add(
        Dictionary<CompetencyId, IMasteryPolicy> byCompetency, OrderedDictionary<string, JsonElement>? parameters, string at, Func<JsonObject, IMasteryPolicy> read)
    {
        foreach (var (competency, own) in parameters ?? [])
        {
            var path = Member(at, competency);
            var id = At(path, () => CompetencyId.From(competency));
            if (!byCompetency.TryAdd(id, Within(path, () => read(ObjectOf(own)))))
            {
                throw new LearningJsonException($"Competency '{competency}' has a policy already; expected one for each.", path, null);
            }
        }
    }

    private static ILogisticPolicy LearnerOf(InnerPolicyDocument document, MasteryPolicyRegistry registry) => document.ToPolicy(registry, "$") as ILogisticPolicy
        ?? throw new JsonException($"Policy '{document.Policy}' does not predict by log odds; expected one that does, such as elo.", "$.policy", null, null);

    /// <summary>The object that parameters are; empty when they were left out.</summary>
    internal static JsonObject ObjectOf(JsonElement? parameters) => parameters switch
    {
        null => [],
        { ValueKind: JsonValueKind.Object } given => JsonObject.Create(given)!,
        _ => throw new LearningJsonException("The value is of the wrong type; expected an object.", "$", null),
    };

    // null stands for what is left out, as everywhere.
    private static JsonObject Overridden(JsonObject standard, JsonObject own)
    {
        var merged = standard.DeepClone().AsObject();
        foreach (var (name, value) in own)
        {
            if (value is not null)
            {
                merged[name] = value.DeepClone();
            }
        }

        return merged;
    }

    // As the serializer writes paths.
    internal static string Member(string path, string name) => name.Length > 0 && name.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '_' or '-')
        ? $"{path}.{name}"
        : $"{path}['{name}']";
}

using System.Text.Json;
using System.Text.Json.Serialization;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Simulation;

/// <summary>The configuration of a study as it stands in JSON. Policies are elements, as each is a policy file with a name.</summary>
internal sealed record StudyDocument(
    string Study, string Framework, StudyPopulationDocument?[] Populations, JsonElement[] Policies, StudySelectorDocument?[] Selectors, StudyBudgetDocument?[] Budgets,
    [property: JsonPropertyName("$schema")] string? Schema = null, int Version = 1, ulong Seed = 0, PrecedesMeaning? Precedes = null, string? Catalog = null, string?[]? Goals = null,
    int? Sampled = null, StudySessionsDocument? Sessions = null, double[]? RetentionDays = null, double? MasteredFrom = null, string?[]? Measures = null,
    long? Learners = null, StudyUntilDocument? Until = null, StudyComparisonsDocument? Compare = null);

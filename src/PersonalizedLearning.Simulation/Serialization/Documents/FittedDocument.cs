using System.Text.Json;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Simulation;

/// <summary>The parameters of fitted learners as they stand in JSON: a policy file, in the text itself or by its name.</summary>
internal sealed record FittedDocument(JsonElement? Policy = null, string? File = null)
{
    public static FittedDocument Of(SimulatedLearnerModel model) => new(Written(((FittedModel)model).Policies));

    /// <summary>Policies as they stand in JSON.</summary>
    public static JsonElement Written(MasteryPolicySet policies)
    {
        using var text = new MemoryStream();
        LearningJson.WritePolicies(text, policies);
        return JsonElement.Parse(text.ToArray());
    }

    public SimulatedLearnerModel ToModel()
    {
        if (File is not null)
        {
            throw new LearningJsonException($"The policy file '{File}' is not read here; expected its text in 'policy'.", "$.file", null);
        }

        if (Policy is not { } policy)
        {
            throw new LearningJsonException("No policy was found; expected a policy file in 'policy'.", "$", null);
        }

        return LearningJson.Within("$.policy", () => new FittedModel(Read(policy)));
    }

    private static MasteryPolicySet Read(JsonElement policy)
    {
        using var text = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(policy, SimulationJsonContext.Default.JsonElement));
        return LearningJson.ReadPolicies(text);
    }
}

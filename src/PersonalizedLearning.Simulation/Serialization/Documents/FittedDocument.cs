using System.Text.Json;
using System.Text.Json.Nodes;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Simulation;

/// <summary>The parameters of fitted learners as they stand in JSON: a policy file, in the text itself or by its name.</summary>
internal sealed record FittedDocument(JsonElement? Policy = null, string? File = null)
{
    public static FittedDocument Of(SimulatedLearnerModel model)
    {
        using var text = new MemoryStream();
        LearningJson.WritePolicies(text, ((FittedModel)model).Policies);
        return new(JsonElement.Parse(text.ToArray()));
    }

    /// <summary>Puts what files say in the place of their names, wherever a fitted model names one.</summary>
    /// <param name="node">A learner model or anything around it, changed in place.</param>
    /// <param name="read">Reads a file as JSON.</param>
    public static void ReadFiles(JsonNode? node, Func<string, JsonNode?> read)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
            {
                ReadFiles(item, read);
            }
        }
        else if (node is JsonObject thing)
        {
            if (Text(thing["model"]) == FittedModel.ModelName && thing["parameters"] is JsonObject parameters && Text(parameters["file"]) is { } file && parameters["policy"] is null)
            {
                parameters.Remove("file");
                parameters["policy"] = read(file);
                return;
            }

            foreach (var member in thing)
            {
                ReadFiles(member.Value, read);
            }
        }
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

    private static string? Text(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;
}

using System.Text.Json;
using System.Text.Json.Nodes;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Simulation;

/// <summary>Puts policies in the place of the names of their files, wherever a fitted model names one, so that models are read without opening anything.</summary>
internal static class FittedFiles
{
    /// <summary>Puts in what files say.</summary>
    /// <param name="model">The name of a learner model.</param>
    /// <param name="parameters">Its parameters, which may hold other models.</param>
    /// <param name="path">The place of the parameters.</param>
    /// <param name="read">Reads the policies of a file, named at a place.</param>
    /// <returns>The parameters without names of files.</returns>
    public static JsonElement? Replaced(string model, JsonElement? parameters, string path, Func<string, string, MasteryPolicySet> read)
    {
        if (parameters is not { ValueKind: JsonValueKind.Object } given)
        {
            return parameters;
        }

        var node = JsonObject.Create(given)!;
        Replace(model, node, path, read);
        return JsonSerializer.SerializeToElement(node, SimulationJsonContext.Default.JsonNode);
    }

    private static void Replace(string? model, JsonNode? node, string path, Func<string, string, MasteryPolicySet> read)
    {
        if (node is JsonArray list)
        {
            for (var position = 0; position < list.Count; position++)
            {
                Replace(null, list[position], FormattableString.Invariant($"{path}[{position}]"), read);
            }
        }
        else if (node is JsonObject thing)
        {
            if (model == FittedModel.ModelName && Text(thing["file"]) is { } file && !thing.ContainsKey("policy"))
            {
                thing.Remove("file");
                thing["policy"] = JsonObject.Create(FittedDocument.Written(read(path + ".file", file)));
                return;
            }

            var inner = Text(thing["model"]);
            foreach (var (name, value) in thing)
            {
                Replace(name == "parameters" ? inner : null, value, LearningJson.Member(path, name), read);
            }
        }
    }

    private static string? Text(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;
}

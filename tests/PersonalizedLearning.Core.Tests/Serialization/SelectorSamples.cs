using System.Text;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Core.Tests.Serialization;

/// <summary>The registered selectors with their defaults, and with the least where there is no default.</summary>
internal static class SelectorSamples
{
    private static readonly Dictionary<string, string> Required = new() { [MaximumInformationSelector.SelectorName] = """{"byItem": {"q3": {}}}""" };

    public static string TextOf(string name) => $$"""{"selector": "{{name}}", "parameters": {{Required.GetValueOrDefault(name, "{}")}}}""";

    public static ISelector Of(string name) =>
        Required.ContainsKey(name) ? LearningJson.ReadSelector(new MemoryStream(Encoding.UTF8.GetBytes(TextOf(name)))) : SelectorRegistry.Standard.Create(name);
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace PersonalizedLearning.Cli.Demo;

/// <summary>Who the learners of the sample are, as <c>stories.json</c> tells it.</summary>
/// <param name="AsOf">The instant as of which everything is derived, ISO 8601 in UTC.</param>
/// <param name="Learners">The learners, in the order in which they are shown.</param>
internal sealed record StoriesDocument(string AsOf, StoryDocument[] Learners);

/// <summary>One learner of <c>stories.json</c>.</summary>
/// <param name="Learner">The identifier, that of the journal.</param>
/// <param name="Name">The name.</param>
/// <param name="Story">Who the learner is, in a few sentences.</param>
/// <param name="Goals">The identifiers of the competencies that are the goals.</param>
/// <param name="Interests">The interests, as tags of the catalog.</param>
internal sealed record StoryDocument(string Learner, string Name, string Story, string[] Goals, string[] Interests);

/// <summary>The contract of <c>stories.json</c>, made at compile time: strict, so nothing unknown is passed over.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Strict, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StoriesDocument))]
internal sealed partial class StoriesJsonContext : JsonSerializerContext;

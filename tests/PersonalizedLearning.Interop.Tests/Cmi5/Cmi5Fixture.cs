using System.Text;

namespace PersonalizedLearning.Interop.Tests.Cmi5;

internal static class Cmi5Fixture
{
    public const string Course = """
        <?xml version="1.0" encoding="utf-8"?>
        <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd" xmlns:v="https://vendor.example.org">
          <course id="https://example.org/course"><title><langstring lang="en">Fractions</langstring></title><description><langstring lang="en">Parts of a whole.</langstring></description></course>
          <objectives><objective id="https://example.org/objective/half"><title><langstring lang="en">Halves</langstring></title><description><langstring lang="en">Know halves.</langstring></description></objective></objectives>
          <block id="https://example.org/block/1">
            <title><langstring lang="en">First</langstring><langstring lang="de">Zuerst</langstring></title><description><langstring lang="en">The first part.</langstring></description>
            <au id="https://example.org/au/passed" moveOn="Passed" masteryScore="0.8" launchMethod="OwnWindow" activityType="http://adlnet.gov/expapi/activities/assessment">
              <title><langstring lang="en">Quiz</langstring></title><description><langstring lang="en">A quiz.</langstring></description>
              <objectives><objective idref="https://example.org/objective/half"/></objectives><url>quiz.html?x=1</url><launchParameters>p</launchParameters><entitlementKey>k</entitlementKey>
            </au>
            <au id="https://example.org/au/completed" moveOn="Completed"><title><langstring lang="en">Film</langstring></title><description><langstring lang="en">A film.</langstring></description><url>film.html</url></au>
          </block>
          <au id="https://example.org/au/both" moveOn="CompletedAndPassed"><title><langstring lang="en">Task</langstring></title><description><langstring lang="en">A task.</langstring></description><url>task.html</url></au>
          <au id="https://example.org/au/either" moveOn="CompletedOrPassed"><title><langstring lang="en">Game</langstring></title><description><langstring lang="en">A game.</langstring></description><url>game.html</url></au>
          <au id="https://example.org/au/open"><title><langstring lang="en">Notes</langstring></title><description><langstring lang="en">Notes.</langstring></description><url>notes.html</url></au>
        </courseStructure>
        """;

    public const string Registration = "0f6f0b3e-0a53-4c3b-9df1-55e8c6d0b001";

    public static Cmi5ReadResult Read(string xml)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        return Cmi5Reader.Read(stream);
    }

    /// <summary>A statement that cmi5 defines, as a unit sends it; each second one later.</summary>
    public static XapiStatement Statement(int second, string unit, string verb, XapiScore? score = null, string session = "s1")
    {
        var iri = verb is "waived" or "abandoned" or "satisfied" ? $"https://w3id.org/xapi/adl/verbs/{verb}" : $"http://adlnet.gov/expapi/verbs/{verb}";
        var decides = verb is "completed" or "passed" or "failed" or "waived";
        return new XapiStatement
        {
            Id = FormattableString.Invariant($"0f6f0b3e-0a53-4c3b-9df1-55e8c6d0{second:x4}"),
            Actor = new XapiActor { Account = new XapiAccount { HomePage = "https://lms.example.org", Name = "ana" } },
            Verb = new XapiVerb { Id = iri },
            Object = new XapiActivity { Id = $"https://example.org/au/{unit}" },
            Result = new XapiResult
            {
                Score = score,
                Success = verb switch { "passed" or "waived" => true, "failed" => false, _ => null },
                Completion = verb is "completed" or "waived" ? true : null,
                Duration = verb is "completed" or "passed" or "failed" or "terminated" ? "PT1M" : null,
            },
            Context = new XapiContext
            {
                Registration = Registration,
                ContextActivities = new XapiContextActivities
                {
                    Category = decides
                        ? [new XapiActivity { Id = "https://w3id.org/xapi/cmi5/context/categories/cmi5" }, new XapiActivity { Id = "https://w3id.org/xapi/cmi5/context/categories/moveon" }]
                        : [new XapiActivity { Id = "https://w3id.org/xapi/cmi5/context/categories/cmi5" }],
                },
                Extensions = [new JsonMember("https://w3id.org/xapi/cmi5/context/extensions/sessionid", $"\"{session}\"")],
            },
            Timestamp = FormattableString.Invariant($"2026-03-02T09:00:{second % 60:00}Z"),
        };
    }

    /// <summary>Statements of one session, of which the first says that it was launched and initialized and the last that it ended.</summary>
    public static List<XapiStatement> Session(string unit, params ReadOnlySpan<(string Verb, double? Scaled)> said)
    {
        List<XapiStatement> statements = [Statement(0, unit, "launched"), Statement(1, unit, "initialized")];
        foreach (var (verb, scaled) in said)
        {
            statements.Add(Statement(statements.Count, unit, verb, scaled is null ? null : new XapiScore { Scaled = scaled }));
        }

        statements.Add(Statement(statements.Count, unit, "terminated"));
        return statements;
    }
}

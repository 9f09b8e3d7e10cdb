namespace PersonalizedLearning.Interop;

/// <summary>The verbs of common vocabularies.</summary>
internal static class XapiVerbs
{
    public const string Answered = Adl + "answered";
    public const string Scored = Adl + "scored";
    public const string Mastered = Adl + "mastered";
    public const string Passed = Adl + "passed";
    public const string Failed = Adl + "failed";
    public const string Completed = Adl + "completed";
    public const string Launched = Adl + "launched";
    public const string Initialized = Adl + "initialized";
    public const string Terminated = Adl + "terminated";
    public const string Abandoned = Cmi5 + "abandoned";
    public const string Waived = Cmi5 + "waived";
    public const string Satisfied = Cmi5 + "satisfied";
    public const string Earned = TinCan + "earned";

    private const string Adl = "http://adlnet.gov/expapi/verbs/";
    private const string Cmi5 = "https://w3id.org/xapi/adl/verbs/";
    private const string TinCan = "http://id.tincanapi.com/verb/";
    private const string Video = "https://w3id.org/xapi/video/verbs/";

    // Both spellings of the activity streams are in use.
    private static readonly string[] Streams = ["http://activitystrea.ms/schema/1.0/", "http://activitystrea.ms/"];

    public static ValueList<XapiVerbRule> Standard()
    {
        var rules = new List<XapiVerbRule>();
        Add(rules, XapiVerbMeaning.Result, Adl, "answered", "attempted", "scored", "completed", "responded", "progressed");
        Add(rules, XapiVerbMeaning.Result, TinCan, "evaluated");
        Add(rules, XapiVerbMeaning.Success, Adl, "passed", "mastered");
        Add(rules, XapiVerbMeaning.Failure, Adl, "failed");
        Add(rules, XapiVerbMeaning.None, Adl, [
            "asked", "attended", "commented", "exited", "experienced", "imported", "initialized", "interacted", "launched", "logged-in", "logged-out", "preferred", "registered", "resumed", "shared",
            "suspended", "terminated",
        ]);
        Add(rules, XapiVerbMeaning.None, Cmi5, "abandoned", "waived", "satisfied");
        Add(rules, XapiVerbMeaning.None, TinCan, "earned", "skipped", "viewed", "previewed", "bookmarked", "planned-learning", "enabled-learning-plan", "selected", "paused", "unregistered");
        Add(rules, XapiVerbMeaning.None, Video, "played", "paused", "seeked");
        foreach (var prefix in Streams)
        {
            Add(rules, XapiVerbMeaning.Result, prefix, "complete", "submit");
            Add(rules, XapiVerbMeaning.None, prefix, "start", "open", "play", "read", "watch", "listen", "join", "leave", "create", "share", "like");
        }

        return rules.ToValueList();
    }

    private static void Add(List<XapiVerbRule> rules, XapiVerbMeaning meaning, string prefix, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            rules.Add(new XapiVerbRule(prefix + name, meaning));
        }
    }
}

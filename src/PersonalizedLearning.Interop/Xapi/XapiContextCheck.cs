namespace PersonalizedLearning.Interop;

/// <summary>The rules of circumstances.</summary>
internal static class XapiContextCheck
{
    public static void Check(XapiContext context, XapiPlace place)
    {
        XapiMembers.Check(context.Other, XapiTerms.OfContext, place);
        XapiMembers.Uuid(context.Registration, "registration", place);
        XapiMembers.LanguageTag(context.Language, "language", place);
        XapiMembers.Extensions(context.Extensions, place);
        if (context.Instructor is { } instructor)
        {
            XapiActorCheck.Check(instructor, place.In("instructor"));
        }

        if (context.Team is { } team)
        {
            XapiActorCheck.CheckGroup(team, place.In("team"));
        }

        if (context.Statement is { } statement)
        {
            Check(statement, place.In("statement"));
        }

        if (context.ContextActivities is { } activities)
        {
            Check(activities, place.In("contextActivities"));
        }

        CheckParts(context, place);
    }

    /// <summary>Checks a reference to a statement.</summary>
    public static void Check(XapiStatementReference reference, XapiPlace place)
    {
        XapiMembers.Check(reference.Other, XapiTerms.OfReference, place);
        XapiMembers.ObjectType(reference.ObjectType ?? "(none)", XapiTerms.StatementReference, place);
        XapiMembers.Required(reference.Id is not null, reference.Other, "id", place);
        XapiMembers.Uuid(reference.Id, "id", place);
    }

    private static void Check(XapiContextActivities activities, XapiPlace place)
    {
        XapiMembers.Check(activities.Other, XapiTerms.OfContextActivities, place);
        Check(activities.Parent, "parent", place);
        Check(activities.Grouping, "grouping", place);
        Check(activities.Category, "category", place);
        Check(activities.Others, "other", place);
    }

    private static void Check(ValueList<XapiActivity> activities, string name, XapiPlace place)
    {
        for (var index = 0; index < activities.Count; index++)
        {
            XapiActivityCheck.Check(activities[index], place.In(name, index));
        }
    }

    private static void CheckParts(XapiContext context, XapiPlace place)
    {
        for (var index = 0; index < context.ContextAgents.Count; index++)
        {
            var (item, at) = (context.ContextAgents[index], place.In("contextAgents", index));
            XapiMembers.Check(item.Other, XapiTerms.OfContextAgent, at);
            XapiMembers.ObjectType(item.ObjectType ?? "(none)", "contextAgent", at);
            XapiMembers.Required(item.Agent is not null, item.Other, "agent", at);
            CheckTypes(item.RelevantTypes, at);
            if (item.Agent is { } agent)
            {
                XapiActorCheck.CheckAgent(agent, at.In("agent"));
            }
        }

        for (var index = 0; index < context.ContextGroups.Count; index++)
        {
            var (item, at) = (context.ContextGroups[index], place.In("contextGroups", index));
            XapiMembers.Check(item.Other, XapiTerms.OfContextGroup, at);
            XapiMembers.ObjectType(item.ObjectType ?? "(none)", "contextGroup", at);
            XapiMembers.Required(item.Group is not null, item.Other, "group", at);
            CheckTypes(item.RelevantTypes, at);
            if (item.Group is { } group)
            {
                XapiActorCheck.CheckGroup(group, at.In("group"));
            }
        }
    }

    private static void CheckTypes(ValueList<string> types, XapiPlace place)
    {
        foreach (var type in types)
        {
            XapiMembers.Iri(type, "relevantTypes", place);
        }
    }
}

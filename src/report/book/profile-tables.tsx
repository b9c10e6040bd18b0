import { profilesOf } from "../profiles.js";
import type { WaveResults } from "../wave-results.js";
import { ProfileTable } from "./profile-table.js";
import { Text } from "./text.js";

/** The people of each described target, question by question. */
export function ProfileTables({ results }: { readonly results: WaveResults }) {
  return (
    <>
      {profilesOf(results).map(({ target, label, tables }) => (
        <div key={target}>
          <h4>
            <Text label={label} />
          </h4>
          <div class="profiles">
            {tables.map((table) => (
              <ProfileTable key={table.question} table={table} />
            ))}
          </div>
        </div>
      ))}
    </>
  );
}

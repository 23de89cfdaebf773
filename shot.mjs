import { chromium } from '@playwright/test';
const [url,out,w='1240',h='1000',scheme='light',full='1']=process.argv.slice(2);
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu']});
const p=await b.newPage({viewport:{width:+w,height:+h},colorScheme:scheme});
await p.goto(url); await p.waitForTimeout(500); await p.screenshot({path:out,fullPage:full==='1'}); await b.close();
